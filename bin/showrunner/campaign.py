"""`make campaign-<name>`: one long run in full size, closing with its count."""

import os
import sys

from showrunner import testing
from showrunner.console import say
from showrunner.paths import ROOT

CAMPAIGNS = ROOT / "tests/campaigns"


def main() -> int:
    names = [path.stem for path in sorted(CAMPAIGNS.glob("[a-z]*.py"))]
    name = sys.argv[1].replace("-", "_") if len(sys.argv) > 1 else ""
    if name not in names:
        say(f"There is no campaign '{name}'. There are: {', '.join(names) or 'none'}.")
        return 2
    os.environ["CAMPAIGN"] = "full"
    # Figures are printed as they come.
    sys.argv[1:] = ["-s", f"tests/campaigns/{name}.py", *sys.argv[2:]]
    return testing.main()


if __name__ == "__main__":
    sys.exit(main())
