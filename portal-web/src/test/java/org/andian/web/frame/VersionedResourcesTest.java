package org.andian.web.frame;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import jakarta.faces.application.Resource;
import jakarta.faces.application.ResourceHandler;
import jakarta.faces.application.ResourceHandlerWrapper;
import jakarta.faces.context.FacesContext;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

class VersionedResourcesTest {

    private static final int STYLES = 40;

    private final Map<String, String> contents = new HashMap<>();

    @Test
    void whatAStyleNamesIsAskedForWhileItIsRead() {
        contents.put("style0", "an end");
        for (int i = 1; i < STYLES; i++) {
            contents.put("style" + i, "style" + (i - 1));
        }
        VersionedResources resources = new VersionedResources(new Files());

        String first = path(resources, "style" + (STYLES - 1));

        assertEquals(first, path(resources, "style" + (STYLES - 1)));
        contents.put("style0", "another end");
        assertNotEquals(
                first,
                path(new VersionedResources(new Files()), "style" + (STYLES - 1)),
                "what is named has changed, and with it the text that names it");
    }

    private String path(VersionedResources resources, String name) {
        return resources.createResource(name).getRequestPath();
    }

    /** Files whose content is the address of the file they name, as styles do with pictures. */
    private final class Files extends ResourceHandlerWrapper {

        private VersionedResources outermost;

        Files() {
            super(null);
        }

        @Override
        public Resource createResource(String name) {
            if (outermost == null) {
                outermost = new VersionedResources(this);
            }
            return new Named(name, outermost);
        }
    }

    private final class Named extends Resource {

        private final ResourceHandler handler;

        Named(String name, ResourceHandler handler) {
            this.handler = handler;
            setResourceName(name);
        }

        @Override
        public InputStream getInputStream() {
            String named = contents.get(getResourceName());
            String text =
                    contents.containsKey(named)
                            ? handler.createResource(named).getRequestPath()
                            : named;
            return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public Map<String, String> getResponseHeaders() {
            return Map.of();
        }

        @Override
        public String getRequestPath() {
            return "/" + getResourceName();
        }

        @Override
        public URL getURL() {
            return null;
        }

        @Override
        public boolean userAgentNeedsUpdate(FacesContext context) {
            return true;
        }
    }
}
