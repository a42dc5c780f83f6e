package org.andian.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Refuses bodies over the limit: by their announced length at once, otherwise when reading trips
 * over it.
 */
@Provider
public class BodyLimitFilter implements ContainerRequestFilter {

    public static final int USUAL = 256 * 1024;

    @Context private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        BodyLimit own =
                resource.getResourceMethod() == null
                        ? null
                        : resource.getResourceMethod().getAnnotation(BodyLimit.class);
        int limit = own == null ? USUAL : own.value();
        if (request.getLength() > limit) {
            throw new BodyTooLarge();
        }
        request.setEntityStream(new Counted(request.getEntityStream(), limit));
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
