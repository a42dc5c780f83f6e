package org.andian.web.wire;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** A request whose body is read under the eyes of a {@link BodyQueue}. */
final class WatchedBody extends HttpServletRequestWrapper {

    private final BodyQueue.Entry entry;
    private ServletInputStream watched;
    private boolean brokenOff;

    WatchedBody(HttpServletRequest request, BodyQueue.Entry entry) {
        super(request);
        this.entry = entry;
    }

    /** Whether it could not be read to its end: its sender is gone, or was given up. */
    boolean isBrokenOff() {
        return brokenOff;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (watched == null) {
            watched = new Watched(super.getInputStream());
        }
        return watched;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Watched extends ServletInputStream {

        private final ServletInputStream body;

        Watched(ServletInputStream body) {
            this.body = body;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            entry.beginReading();
            try {
                int read = body.read(target, offset, length);
                if (read < 0) {
                    entry.close();
                }
                return read;
            } catch (IOException failure) {
                brokenOff = true;
                throw entry.told(failure);
            } finally {
                entry.endReading();
            }
        }

        @Override
        public int available() throws IOException {
            return body.available();
        }

        @Override
        public boolean isFinished() {
            return body.isFinished();
        }

        @Override
        public boolean isReady() {
            return body.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            body.setReadListener(listener);
        }
    }
}
