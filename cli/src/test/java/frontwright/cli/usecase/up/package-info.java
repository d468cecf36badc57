/** What {@code up} is made of, without servers. */
@org.jspecify.annotations.NullMarked
package frontwright.cli.usecase.up;
