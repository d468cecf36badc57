package frontwright.validators.routing.nginx;

/**
 * What nginx makes of the path and the query of a request line.
 *
 * @param path decoded, dot segments resolved
 * @param arguments what follows the question mark, as it is
 * @param isQuoted whether something was escaped in it
 * @param hasPlus whether there is a plus sign in the path
 */
record Uri(String path, String arguments, boolean isQuoted, boolean hasPlus) {}
