package org.andian.web.frame;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * Keeps a "back to" path inside this portal: a path given by a browser may try to lead elsewhere.
 */
public final class LocalPath {

    public static final String HOME = "/home.xhtml";

    /** The phone's shell, which is no page of Faces. */
    private static final String PHONE = "/phone/index.html";

    private LocalPath() {}

    /**
     * The path when it is one of ours, else the home page.
     *
     * @param path with its query, as a browser sent it; null is home
     * @return never an address with a host, a scheme, a backslash or a control character: an open
     *     redirect (CWE-601) would lend our name to a stranger's page
     */
    public static String orHome(String path) {
        return path != null && isLocal(path) ? path : HOME;
    }

    private static boolean isLocal(String path) {
        if (!path.startsWith("/")
                || path.startsWith("//")
                || path.contains("\\")
                || path.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        try {
            URI uri = new URI(path);
            return uri.getHost() == null
                    && uri.getScheme() == null
                    && (uri.normalize().getPath().endsWith(".xhtml") || PHONE.equals(path));
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
