package org.andian.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses bodies over the limit of their method: by their announced length at once, otherwise when
 * reading trips over it.
 */
@Provider
public class BodyLimitFilter implements DynamicFeature {

    /**
     * Bytes: more than any form or command of ours needs, and as much as one message by MQTT may
     * have.
     */
    public static final int USUAL = 256 * 1024;

    @Override
    public void configure(ResourceInfo resource, FeatureContext method) {
        BodyLimit own = resource.getResourceMethod().getAnnotation(BodyLimit.class);
        method.register(new Guard(own == null ? USUAL : own.value()));
    }

    /** Of one method. */
    private record Guard(int limit) implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getLength() > limit) {
                throw new BodyTooLarge();
            }
            request.setEntityStream(new Counted(request.getEntityStream(), limit));
        }
    }

    private static final class Counted extends FilterInputStream {

        private long left;

        Counted(InputStream in, int limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int one = super.read();
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = super.read(target, offset, length);
            count(Math.max(read, 0));
            return read;
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge.Tripped();
            }
        }
    }
}
