package org.andian.web.frame;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.application.ResourceWrapper;
import jakarta.faces.context.FacesContext;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;

/**
 * Scripts, styles, fonts and pictures under addresses that name their content: a browser keeps them
 * for a year, and after an update asks for the new ones at once. Versions of libraries, which the
 * libraries themselves would write there, are nobody's business.
 */
public final class VersionedResources extends ResourceHandlerWrapper {

    private static final String VERSION = "v";

    /** By library and name; code and resources do not change while the server runs. */
    private final Map<String, String> versions = new ConcurrentHashMap<>();

    public VersionedResources(ResourceHandler wrapped) {
        super(wrapped);
    }

    @Override
    public Resource createResource(String name) {
        return versioned(super.createResource(name));
    }

    @Override
    public Resource createResource(String name, String library) {
        return versioned(super.createResource(name, library));
    }

    @Override
    public Resource createResource(String name, String library, String type) {
        return versioned(super.createResource(name, library, type));
    }

    private Resource versioned(Resource resource) {
        return resource == null ? null : new Versioned(resource);
    }

    /** A style names the addresses of others, so that reading one may ask for the next. */
    private String version(Resource resource) {
        String key = resource.getLibraryName() + ":" + resource.getResourceName();
        String known = versions.get(key);
        if (known == null) {
            known = checksum(resource);
            versions.put(key, known);
        }
        return known;
    }

    /** Tells two states of a file apart; it proves nothing, so a checksum does. */
    private static String checksum(Resource resource) {
        CRC32C sum = new CRC32C();
        try (InputStream content = new CheckedInputStream(resource.getInputStream(), sum)) {
            content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return Long.toHexString(sum.getValue());
    }

    private final class Versioned extends ResourceWrapper {

        private static final String A_YEAR = "public, max-age=31536000, immutable";

        Versioned(Resource wrapped) {
            super(wrapped);
        }

        @Override
        public String getRequestPath() {
            String path = withoutVersion(super.getRequestPath());
            return path + (path.contains("?") ? "&" : "?") + VERSION + "=" + version(getWrapped());
        }

        /**
         * An address of an older version is answered with today's content, which nobody may keep.
         */
        @Override
        public Map<String, String> getResponseHeaders() {
            Map<String, String> headers = new HashMap<>(super.getResponseHeaders());
            String asked =
                    FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getRequestParameterMap()
                            .get(VERSION);
            if (version(getWrapped()).equals(asked)) {
                headers.put("Cache-Control", A_YEAR);
            } else {
                headers.put("Cache-Control", "no-cache");
            }
            headers.put("Vary", "Accept-Encoding");
            headers.remove("Expires");
            return headers;
        }
    }

    private static String withoutVersion(String path) {
        return path.replaceFirst("([?&])" + VERSION + "=[^&]*&", "$1")
                .replaceFirst("[?&]" + VERSION + "=[^&]*$", "");
    }
}
