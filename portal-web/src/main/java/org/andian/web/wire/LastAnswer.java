package org.andian.web.wire;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import java.io.IOException;
import java.util.function.BooleanSupplier;

/**
 * The answer to a request whose body may break off. Whoever broke it off is told so if still there;
 * that nobody is there any more is then no failure, and has no page of failure written after it.
 */
final class LastAnswer extends HttpServletResponseWrapper {

    private final BooleanSupplier brokenOff;
    private ServletOutputStream answer;

    /**
     * @param brokenOff whether the body has broken off by now
     */
    LastAnswer(HttpServletResponse response, BooleanSupplier brokenOff) {
        super(response);
        this.brokenOff = brokenOff;
    }

    private interface Write {
        void go() throws IOException;
    }

    private void attempt(Write write) throws IOException {
        try {
            write.go();
        } catch (IOException gone) {
            if (!brokenOff.getAsBoolean()) {
                throw gone;
            }
        }
    }

    @Override
    public void sendError(int status) throws IOException {
        if (brokenOff.getAsBoolean()) {
            setStatus(status);
        } else {
            super.sendError(status);
        }
    }

    @Override
    public void sendError(int status, String message) throws IOException {
        if (brokenOff.getAsBoolean()) {
            setStatus(status);
        } else {
            super.sendError(status, message);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        attempt(super::flushBuffer);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (answer == null) {
            answer = new Answer(super.getOutputStream());
        }
        return answer;
    }

    private final class Answer extends ServletOutputStream {

        private final ServletOutputStream out;

        Answer(ServletOutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int one) throws IOException {
            attempt(() -> out.write(one));
        }

        @Override
        public void write(byte[] source, int offset, int length) throws IOException {
            attempt(() -> out.write(source, offset, length));
        }

        @Override
        public void flush() throws IOException {
            attempt(out::flush);
        }

        @Override
        public void close() throws IOException {
            attempt(out::close);
        }

        @Override
        public boolean isReady() {
            return out.isReady();
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            out.setWriteListener(listener);
        }
    }
}
