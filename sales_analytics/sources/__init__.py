"""Files become sheets of raw text cells; formats are known here, meanings are not."""
