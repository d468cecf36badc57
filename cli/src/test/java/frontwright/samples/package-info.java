/** The samples: written again and compared, and shown to the real servers' own checks. */
package frontwright.samples;
