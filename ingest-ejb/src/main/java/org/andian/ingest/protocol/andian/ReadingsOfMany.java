package org.andian.ingest.protocol.andian;

import org.andian.ingest.protocol.Decoded;
import org.andian.ingest.protocol.Flaw;
import org.andian.ingest.protocol.andian.Mending.Element;
import org.andian.portal.intake.Frame;
import org.andian.portal.intake.Refused;
import org.andian.portal.intake.Share;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A body with readings of many devices, taken apart into what each device would have sent itself.
 * Elements keep the text they came as, so that the decoder sees what a device's own message would
 * show it; one that is no JSON, or too long, goes alone and leaves those beside it what they are. A
 * share is handed on when it grows near what one frame may hold, and at the end.
 */
public final class ReadingsOfMany {

    static final int MOST_READINGS = 50_000;
    private static final int READINGS_A_SHARE = 2_000;
    private static final int BYTES_A_SHARE = 200 * 1024;
    private static final String DEVICE = "device";
    private static final Flaw TOO_MANY =
            new Flaw("tooMany", "more than " + MOST_READINGS + " elements at a time");

    private static final Flaw CUT_OFF = new Flaw("malformedJson", "the body ends in its midst");

    private final AndianDecoder decoder = new AndianDecoder();
    private final Map<String, Growing> byDevice = new LinkedHashMap<>();
    private final boolean isWhole;
    private final Consumer<Share> taker;
    private int elements;

    private ReadingsOfMany(boolean isWhole, Consumer<Share> taker) {
        this.isWhole = isWhole;
        this.taker = taker;
    }

    /**
     * @param isWhole false when the sender was cut off
     */
    public static void split(byte[] body, boolean isWhole, Consumer<Share> taker) {
        ReadingsOfMany readings = new ReadingsOfMany(isWhole, taker);
        new Mending(BodyText.lenient(isWhole ? body : toLastEnd(body))).each(readings::take);
        readings.byDevice.forEach((device, share) -> taker.accept(share.end(device)));
    }

    /** Behind it may stand half a character, of which another character set would be guessed. */
    private static byte[] toLastEnd(byte[] body) {
        int end = body.length;
        while (end > 0 && body[end - 1] != '}') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private void take(Element element) {
        int index = elements++;
        String device = null;
        try {
            if (index >= MOST_READINGS) {
                throw new Unusable(TOO_MANY);
            }
            device = device(element);
            add(device, index, element);
        } catch (Unusable unusable) {
            taker.accept(Share.ofNobody(refused(index, device, unusable.flaw())));
        }
    }

    private static String device(Element element) throws Unusable {
        String device = Members.of(element.value(), "element").text(DEVICE, Integer.MAX_VALUE);
        if (device == null || device.isEmpty()) {
            throw new Unusable("noDevice", "it does not name its device");
        }
        return device;
    }

    /** Without brackets around it: they would end a number that the body's end has cut. */
    private void add(String device, int index, Element element) throws Unusable {
        byte[] text = element.text().getBytes(StandardCharsets.UTF_8);
        if (text.length <= BYTES_A_SHARE && isJson(text)) {
            addTo(device, text, index, AndianDecoder.flaws(element.value()));
            return;
        }
        if (!isWhole && element.isLast()) {
            throw new Unusable(CUT_OFF);
        }
        handOn(device); // in the order in which they came
        taker.accept(new Share(device, text, List.of(index), refused(device, index, flaws(text))));
    }

    private void addTo(String device, byte[] text, int index, List<Flaw> flaws) {
        if (byDevice.containsKey(device) && !byDevice.get(device).hasRoomFor(text)) {
            handOn(device);
        }
        Growing share = byDevice.computeIfAbsent(device, no -> new Growing());
        share.add(text);
        share.note(device, index, flaws);
    }

    private void handOn(String device) {
        Growing share = byDevice.remove(device);
        if (share != null) {
            taker.accept(share.end(device));
        }
    }

    /** As it stands in an array: a level deeper. */
    private static boolean isJson(byte[] text) {
        Growing alone = new Growing();
        alone.add(text);
        try {
            JsonTree.read(alone.frame());
            return true;
        } catch (Unusable unusable) {
            return false;
        }
    }

    private List<Flaw> flaws(byte[] body) {
        Frame frame = new Frame(Frame.Kind.READINGS, "", "", body, Instant.EPOCH);
        return switch (decoder.decode(frame)) {
            case Decoded.Readings readings -> readings.flaws();
            case Decoded.Rejected rejected -> List.of(rejected.flaw());
            default -> List.of();
        };
    }

    private static List<Refused> refused(String device, int index, List<Flaw> flaws) {
        return flaws.stream().limit(1).map(flaw -> refused(index, device, flaw)).toList();
    }

    private static Refused refused(int index, String device, Flaw flaw) {
        return new Refused(index, device, flaw.reason(), flaw.detail());
    }

    private static final class Growing {

        private final ByteArrayOutputStream body = new ByteArrayOutputStream();
        private final List<Integer> indexes = new ArrayList<>();
        private final List<Refused> refused = new ArrayList<>();

        void add(byte[] text) {
            body.write(body.size() == 0 ? '[' : ',');
            body.writeBytes(text);
        }

        void note(String device, int index, List<Flaw> flaws) {
            indexes.add(index);
            refused.addAll(ReadingsOfMany.refused(device, index, flaws));
        }

        boolean hasRoomFor(byte[] text) {
            return indexes.size() < READINGS_A_SHARE && body.size() + text.length <= BYTES_A_SHARE;
        }

        byte[] frame() {
            byte[] frame = Arrays.copyOf(body.toByteArray(), body.size() + 1);
            frame[body.size()] = ']';
            return frame;
        }

        Share end(String device) {
            return new Share(device, frame(), indexes, refused);
        }
    }
}
