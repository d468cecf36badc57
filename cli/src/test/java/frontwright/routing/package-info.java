/** The simulated servers against the real ones: arbitrary configurations, arbitrary requests. */
package frontwright.routing;
