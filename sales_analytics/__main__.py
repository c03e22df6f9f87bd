"""`python -m sales_analytics`."""

import sys

from sales_analytics.cli import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
