package frontwright.model.description;

/** Which backend gets the next request. */
public enum Balance {
  /** One after the other, by weight. */
  ROUND_ROBIN,
  /** The one with the fewest requests under way, by weight. */
  LEAST_CONNECTIONS,
  /** Always the same for one client address. */
  CLIENT_ADDRESS
}
