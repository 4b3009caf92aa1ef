"""What the service answers in place of what was asked for."""

from __future__ import annotations

from typing import cast

import httpx

from .api_types import Problem


class WattprintError(Exception):
    """A problem that the service answered, as RFC 9457 has it; `code` does not change between releases."""

    def __init__(self, status: int, problem: Problem | None, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.problem = problem

    @property
    def code(self) -> str | None:
        """Such as unknown-model; None where something between here and the service answered."""
        return self.problem["code"] if self.problem else None

    @property
    def suggestions(self) -> list[str]:
        """The nearest names, where a name is unknown."""
        return self.problem["suggestions"] if self.problem else []


def raise_for_problem(response: httpx.Response) -> None:
    """Raises a WattprintError unless the answer, which was read, is a success."""
    if response.is_success:
        return
    if "problem+json" not in response.headers.get("content-type", ""):
        raise WattprintError(
            response.status_code, None, f"{response.request.url} answered {response.status_code} and no problem of Wattprint."
        )
    problem = cast(Problem, response.json())
    faults = [f"{fault['pointer']}: {fault['detail']}" for fault in problem["errors"]]
    raise WattprintError(response.status_code, problem, "\n".join([f"{problem['code']}: {problem['detail']}", *faults]))
