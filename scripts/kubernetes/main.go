// Reads manifests from standard input and decodes those of the Prometheus operator strictly into its own types: a field that the types
// do not have is an error. Other manifests are ignored.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	monitoring "github.com/prometheus-operator/prometheus-operator/pkg/apis/monitoring/v1"
	"sigs.k8s.io/yaml"
)

func main() {
	text, err := io.ReadAll(os.Stdin)
	if err != nil {
		fail(err)
	}
	kinds := map[string]func() any{
		"ServiceMonitor": func() any { return &monitoring.ServiceMonitor{} },
		"PodMonitor":     func() any { return &monitoring.PodMonitor{} },
		"PrometheusRule": func() any { return &monitoring.PrometheusRule{} },
	}
	decoded := 0
	for _, document := range bytes.Split(append([]byte("\n"), text...), []byte("\n---")) {
		var named struct {
			Kind     string `json:"kind"`
			Metadata struct {
				Name string `json:"name"`
			} `json:"metadata"`
		}
		if err := yaml.Unmarshal(document, &named); err != nil {
			fail(err)
		}
		into, isOurs := kinds[named.Kind]
		if !isOurs {
			continue
		}
		if err := yaml.UnmarshalStrict(document, into()); err != nil {
			fail(fmt.Errorf("%s %s: %w", named.Kind, named.Metadata.Name, err))
		}
		decoded++
	}
	fmt.Println(decoded)
}

func fail(err error) {
	fmt.Fprintln(os.Stderr, "validate-kubernetes:", err)
	os.Exit(1)
}
