package frontwright.validators.project;

import org.jspecify.annotations.Nullable;

/**
 * Files that a project wants to be served by the front.
 *
 * @param url the path of the URL; below the mount unless it begins with a slash
 * @param directory an absolute path, which is a proposal where there is a doubt
 * @param because where both come from
 * @param doubt why the directory is not certain, a sentence without its full stop; null where it is
 */
public record StaticFiles(String url, String directory, String because, @Nullable String doubt) {}
