package org.andian.web.audit;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.audit.Entry;
import org.andian.web.frame.CurrentUser;
import org.andian.web.frame.PageRights;
import org.andian.web.frame.Typed;
import org.andian.web.frame.Words;

import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands in the audit trail, in the reader's words: the trail itself is written once, in codes
 * that no language changes.
 */
@Named("auditWords")
@RequestScoped
public class AuditWords {

    /** Such as {@code device D-1}, {@code alarm:12}. */
    private static final Pattern OBJECT = Pattern.compile("([a-z]+)[ :](\\S+)(.*)");

    /** As acknowledging tells which alarm it was. */
    private static final Pattern ALARM =
            Pattern.compile("([A-Z_]+) device (\\S+) circuit (\\d+)(?:: (.*))?", Pattern.DOTALL);

    /** As what a deputy does is told before what it was. */
    private static final Pattern DEPUTY =
            Pattern.compile("deputy for ([^;]+)(?:; (.*))?", Pattern.DOTALL);

    /** As refusals tell what was tried, how often and when. */
    private static final Pattern REFUSED =
            Pattern.compile(
                    "(?:(?!\\d+ times, )(?<what>.+?), )?(?:(?<times>\\d+) times, )?(?<from>\\S+Z)"
                            + "(?: to (?<until>\\S+Z))?",
                    Pattern.DOTALL);

    /** As deliveries of readings tell what became of them. */
    private static final Pattern DELIVERED =
            Pattern.compile(
                    "(?:premises (?<premises>.+); )?(?:stored (?<stored>\\d+), duplicates"
                            + " (?<duplicates>\\d+), conflicts (?<conflicts>\\d+), misdated"
                            + " (?<misdated>\\d+), rejected (?<rejected>\\d+)|(?<end>not"
                            + " confirmed|broken off))");

    /** The page of an object, with the name of its parameter. */
    private static final Map<String, String[]> PAGES =
            Map.of(
                    "account", new String[] {"/users/view.xhtml", "login"},
                    "alarm", new String[] {"/alarm/detail.xhtml", "id"},
                    "device", new String[] {"/device/view.xhtml", "no"},
                    "premises", new String[] {"/premises/view.xhtml", "code"});

    private static final String TRAIL = "/audit/list.xhtml";

    @Inject private Words words;

    @Inject private CurrentUser user;

    public String action(String action) {
        return words.code("audit.do", action);
    }

    public String object(String object) {
        Matcher parts = OBJECT.matcher(object == null ? "" : object);
        if (!parts.matches()) {
            return object;
        }
        return words.code("audit.of", parts.group(1)) + " " + parts.group(2) + parts.group(3);
    }

    public String detail(Entry entry) {
        String detail = entry.act().detail();
        Matcher deputy = DEPUTY.matcher(detail == null ? "" : detail);
        if (!deputy.matches()) {
            return inWords(detail, entry.result());
        }
        String whose = words.of("audit.deputy", deputy.group(1));
        return deputy.group(2) == null
                ? whose
                : whose + "; " + inWords(deputy.group(2), entry.result());
    }

    private String inWords(String detail, String result) {
        Matcher refused = REFUSED.matcher(detail == null ? "" : detail);
        if (result.equals("refused") && refused.matches()) {
            return refused(refused);
        }
        Matcher delivered = DELIVERED.matcher(detail == null ? "" : detail);
        return delivered.matches() ? delivered(delivered) : alarm(detail);
    }

    private String refused(Matcher told) {
        String from = moment(told.group("from"));
        String when =
                told.group("times") == null
                        ? from
                        : words.of(
                                "audit.times",
                                told.group("times"),
                                from,
                                moment(told.group("until")));
        return told.group("what") == null ? when : tried(told.group("what")) + "; " + when;
    }

    /**
     * What doors call an act that is not allowed is English, for programs and the log; some say at
     * the end of what.
     */
    private String tried(String what) {
        String[] said = what.split(" ");
        for (int taken = said.length; taken > 0; taken--) {
            String begun = String.join(" ", Arrays.copyOf(said, taken));
            String key = begun.replaceAll("[^A-Za-z]+", "_");
            String known = words.code("audit.tried", key);
            if (!known.equals(key)) {
                return known + what.substring(begun.length());
            }
        }
        return what;
    }

    private String moment(String instant) {
        return words.full(Instant.parse(instant));
    }

    private String delivered(Matcher told) {
        String counts =
                told.group("end") != null
                        ? words.code("audit.delivered", told.group("end").replace(' ', '_'))
                        : words.of(
                                "audit.delivered.counts",
                                told.group("stored"),
                                told.group("duplicates"),
                                told.group("conflicts"),
                                told.group("misdated"),
                                told.group("rejected"));
        return told.group("premises") == null
                ? counts
                : words.code("audit.of", "premises") + " " + told.group("premises") + "; " + counts;
    }

    private String alarm(String detail) {
        Matcher alarm = ALARM.matcher(detail == null ? "" : detail);
        if (!alarm.matches()) {
            return detail;
        }
        String told =
                words.of(
                        "audit.alarm",
                        words.code("kind", alarm.group(1)),
                        alarm.group(2),
                        alarm.group(3));
        return alarm.group(4) == null ? told : told + ": " + alarm.group(4);
    }

    /** All that this account did. */
    public String actorAddress(String actor) {
        return TRAIL + Typed.query(Map.of("actor", actor));
    }

    /**
     * The object's own page for those who may open it; for others all that was done to the object.
     */
    public String objectAddress(String object) {
        Matcher parts = OBJECT.matcher(object == null ? "" : object);
        if (parts.matches() && PAGES.containsKey(parts.group(1))) {
            String[] page = PAGES.get(parts.group(1));
            if (PageRights.allow(page[0], user.scope())) {
                return page[0] + Typed.query(Map.of(page[1], parts.group(2)));
            }
        }
        return TRAIL + Typed.query(Map.of("text", object == null ? "" : object));
    }
}
