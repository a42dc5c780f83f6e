package org.andian.ingest.protocol.andian;

import org.andian.portal.period.Zones;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The forms in which devices and gateways write a moment: epoch milliseconds or seconds, ISO-8601,
 * {@code yyyy-MM-dd HH:mm:ss} and {@code yyyyMMddHHmmssSSS}. Where no zone is said it is China's.
 */
final class Moments {

    private static final String ZONE = "\\s*(Z|[+-]\\d{2}(?::?\\d{2})?)?";
    private static final Pattern SPACED =
            Pattern.compile(
                    "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})[T\\s]+"
                            + "(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,:](\\d{1,9}))?)?"
                            + ZONE);
    private static final Pattern COMPACT =
            Pattern.compile(
                    "(20\\d{2})(\\d{2})(\\d{2})T?(\\d{2})(\\d{2})(\\d{2})[.,]?(\\d{1,9})?" + ZONE);
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,19}");
    private static final int SHORTEST_COMPACT = 14;
    private static final int LONGEST_COMPACT = 17;
    private static final int MOST_DIGITS = 19;

    /** An exponent of minus two billion would be worked out digit by digit. */
    private static final int MOST_DECIMALS = 64;

    /** From September 2001 to 2286; as milliseconds these were the first months of 1970. */
    private static final BigDecimal FIRST_SECOND = BigDecimal.valueOf(1_000_000_000L);

    private static final BigDecimal PAST_SECONDS = BigDecimal.valueOf(10_000_000_000L);

    private Moments() {}

    /**
     * @return epoch ms
     * @throws DateTimeException when it is no such form
     * @throws ArithmeticException when it is too far away
     */
    static long of(String text) {
        String stripped = text.strip();
        if (WHOLE.matcher(stripped).matches()) {
            return of(new BigDecimal(stripped));
        }
        Matcher spaced = SPACED.matcher(stripped);
        if (spaced.matches()) {
            return of(spaced);
        }
        Matcher compact = COMPACT.matcher(stripped);
        return compact.matches()
                ? of(compact)
                : OffsetDateTime.parse(stripped).toInstant().toEpochMilli();
    }

    /**
     * @return epoch ms; parts of a millisecond are dropped
     * @throws DateTimeException when its digits are a date that is none
     * @throws ArithmeticException when it does not fit 64 bits
     */
    static long of(BigDecimal number) {
        if (number.compareTo(FIRST_SECOND) >= 0 && number.compareTo(PAST_SECONDS) < 0) {
            return number.movePointRight(3).setScale(0, RoundingMode.FLOOR).longValueExact();
        }
        long wholeDigits = (long) number.precision() - number.scale();
        if (wholeDigits > MOST_DIGITS || number.scale() > MOST_DECIMALS) {
            throw new ArithmeticException("beyond 64 bits");
        }
        long whole = number.setScale(0, RoundingMode.FLOOR).longValueExact();
        String digits = Long.toString(whole);
        Matcher compact = COMPACT.matcher(digits);
        return digits.length() >= SHORTEST_COMPACT
                        && digits.length() <= LONGEST_COMPACT
                        && compact.matches()
                ? of(compact)
                : whole;
    }

    private static long of(Matcher parts) {
        LocalDateTime local =
                LocalDateTime.of(
                        whole(parts.group(1)),
                        whole(parts.group(2)),
                        whole(parts.group(3)),
                        whole(parts.group(4)),
                        whole(parts.group(5)),
                        whole(parts.group(6)),
                        nanos(parts.group(7)));
        String zone = parts.group(8);
        return local.atZone(zone == null ? Zones.CHINA : ZoneOffset.of(zone))
                .toInstant()
                .toEpochMilli();
    }

    private static int whole(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
    }
}
