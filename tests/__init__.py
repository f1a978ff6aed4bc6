"""The product's tests, by what they promise: unit, domain, api, journeys, architecture."""
