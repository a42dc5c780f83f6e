package org.andian.web.device;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * A body as far as it came.
 *
 * @param failure what ended it before its end, null when it is whole
 */
record ReadBody(byte[] bytes, IOException failure) {

    private static final int STEP = 64 * 1024;

    static ReadBody of(InputStream body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] step = new byte[STEP];
        try {
            for (int read = body.read(step); read >= 0; read = body.read(step)) {
                bytes.write(step, 0, read);
            }
            return new ReadBody(bytes.toByteArray(), null);
        } catch (IOException brokenOff) {
            return new ReadBody(bytes.toByteArray(), brokenOff);
        }
    }

    boolean isWhole() {
        return failure == null;
    }
}
