"""Checks the manifests of a file strictly against the schemas of Kubernetes. Manifests of other API groups are only counted."""

import sys

import kubernetes_validate
import yaml

OTHERS = ("monitoring.coreos.com/",)


def main(path, version):
    with open(path, encoding="utf-8") as file:
        documents = [document for document in yaml.safe_load_all(file) if document]
    own = [document for document in documents if not document["apiVersion"].startswith(OTHERS)]
    names = [(document["kind"], document["metadata"]["name"]) for document in documents]
    if len(set(names)) < len(names):
        sys.exit(f"A name stands twice: {sorted(names)}")
    for document in own:
        try:
            kubernetes_validate.validate(document, version, strict=True)
        except kubernetes_validate.ValidationError as error:
            sys.exit(f"{document['kind']} {document['metadata']['name']}: {error.message}")
    print(f"{len(own)} manifests fit them")


if __name__ == "__main__":
    main(*sys.argv[1:])
