package frontwright.model.deployment;

import frontwright.model.value.Endpoint;

/**
 * One instance of an application's server.
 *
 * @param id what its files and units are named after; different for each in the deployment
 * @param endpoint where it listens
 * @param weight its share of the requests, 1 to 100
 * @param backup whether it is asked only when no other is there
 * @param remote whether it is run elsewhere
 */
public record Backend(String id, Endpoint endpoint, int weight, boolean backup, boolean remote) {}
