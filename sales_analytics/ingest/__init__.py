"""Raw cells become recognised, typed rows or problems, by SQL in memory."""
