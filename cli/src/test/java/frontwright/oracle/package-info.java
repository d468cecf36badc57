@org.jspecify.annotations.NullMarked
package frontwright.oracle;
