/**
 * Regular expressions as PCRE2 reads them, which both servers use: their structure, and what texts
 * they match. Made for questions that no matcher answers: whether a group may hold a line feed,
 * what a match may begin with. What is not understood for certain is left undecided.
 */
@NullMarked
package frontwright.validators.regex;

import org.jspecify.annotations.NullMarked;
