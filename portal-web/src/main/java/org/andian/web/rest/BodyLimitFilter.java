package org.andian.web.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import jakarta.ws.rs.ext.Provider;

import org.andian.web.wire.SlowBody;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.System.Logger.Level;

/**
 * Refuses bodies over the limit of their method: by their announced length at once, otherwise when
 * reading trips over it.
 */
@Provider
public class BodyLimitFilter implements DynamicFeature {

    private static final System.Logger LOG = System.getLogger(BodyLimitFilter.class.getName());

    private static final String BODY = BodyLimitFilter.class.getName() + ".body";

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
    private record Guard(int limit) implements ContainerRequestFilter, ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            if (request.getLength() > limit) {
                throw new BodyTooLarge();
            }
            Counted body = new Counted(request.getEntityStream(), limit);
            request.setEntityStream(body);
            request.setProperty(BODY, body);
        }

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (request.getProperty(BODY) instanceof Counted body) {
                body.readToTheEnd();
            }
        }
    }

    private interface Read {
        int bytes() throws IOException;
    }

    private static final class Counted extends FilterInputStream {

        private long left;
        private boolean ended;

        Counted(InputStream in, int limit) {
            super(in);
            this.left = limit;
        }

        @Override
        public int read() throws IOException {
            int one = told(super::read);
            ended |= one < 0;
            count(one < 0 ? 0 : 1);
            return one;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = told(() -> super.read(target, offset, length));
            ended |= read < 0;
            count(Math.max(read, 0));
            return read;
        }

        @Override
        public void close() throws IOException {
            readToTheEnd();
            super.close();
        }

        /**
         * A sender who has not got rid of all it sent may wait for that instead of our answer; of
         * what is over the limit nothing more is read.
         */
        void readToTheEnd() {
            try {
                if (!ended) {
                    ended = true;
                    transferTo(OutputStream.nullOutputStream());
                }
            } catch (IOException brokenOff) {
                LOG.log(Level.DEBUG, "The rest of a body could not be read", brokenOff);
            }
        }

        private static int told(Read read) throws IOException {
            try {
                return read.bytes();
            } catch (SlowBody slow) {
                throw slow;
            } catch (IOException gone) {
                throw new BrokenBody(gone);
            }
        }

        private void count(int read) throws IOException {
            left -= read;
            if (left < 0) {
                throw new BodyTooLarge.Tripped();
            }
        }
    }
}
