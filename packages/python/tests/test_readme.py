"""The examples of README.md, run as they stand; what they print must be what the page says."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parent.parent / "README.md"
EXAMPLES = re.findall(r"```python\n(.*?)```\n(?:\n```text\n(.*?)```)?", README.read_text(), re.DOTALL)


@pytest.mark.parametrize(("code", "printed"), EXAMPLES)
def test_an_example_prints_what_the_page_says(code: str, printed: str, provider: str) -> None:
    providers = {"OPENAI_API_KEY": "none", "OPENAI_BASE_URL": f"{provider}/v1", "ANTHROPIC_API_KEY": "none", "ANTHROPIC_BASE_URL": provider}
    here = code.replace("http://localhost:3000", os.environ["WATTPRINT_URL"])
    ran = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", here], env=os.environ | providers, capture_output=True, text=True, check=False
    )
    assert (ran.stdout, ran.stderr) == (printed, "")
