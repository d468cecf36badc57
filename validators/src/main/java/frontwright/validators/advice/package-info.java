/**
 * Advice on a decided deployment: what works, and will yet surprise or hurt somebody. One class and
 * one page of Markdown for each rule.
 */
@NullMarked
package frontwright.validators.advice;

import org.jspecify.annotations.NullMarked;
