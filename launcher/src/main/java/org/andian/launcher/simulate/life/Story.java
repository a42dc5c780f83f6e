package org.andian.launcher.simulate.life;

import org.andian.launcher.simulate.life.Finding.Step;
import org.andian.launcher.simulate.population.Population.Premises;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Tells what becomes of one hazard, step by step, until the present or until a step for which there
 * is nobody.
 */
final class Story {

    private static final Duration PHOTO = Duration.ofMinutes(6);

    /** What those who mend do on any day; time they ask for on one on which offices answer. */
    private static final Set<String> ANY_DAY = Set.of("READ", "PLAN", "PROVE");

    /** Who finds hazards on any day; offices do on those on which they work. */
    private static final Set<String> ALWAYS_THERE = Set.of("grid", "manager");

    private static final Set<String> OF_THE_ORDER = Set.of("READ", "SERVE");

    private final Cast cast;
    private final Hours hours;
    private final Diary diary;
    private final Properties texts;
    private final Finding finding;
    private final Wording wording;
    private final Premises premises;
    private final StoryWords words;
    private Instant last;
    private Note hazard;
    private Note twin;
    private Note order;
    private Note credit;

    Story(Cast cast, Hours hours, Diary diary, Properties texts, Finding finding, Wording wording) {
        this.cast = cast;
        this.hours = hours;
        this.diary = diary;
        this.texts = texts;
        this.finding = finding;
        this.wording = wording;
        this.premises = cast.premises(finding.where());
        this.words = new StoryWords(cast, texts, finding, wording, premises);
    }

    /**
     * @param pictured whether the finder has taken a photo
     */
    void tell(boolean pictured) {
        LocalDate day = hours.daysAgo(finding.daysAgo());
        last = hours.during(ALWAYS_THERE.contains(finding.finder()) ? day : Hours.worked(day));
        Optional<Note> found = write(finding.finder(), "REGISTER", null, words.registered());
        if (found.isEmpty()) {
            return;
        }
        hazard = found.get();
        if (pictured) {
            photo(finding.finder(), "before", true);
        }
        for (Step step : finding.steps()) {
            if (!isTold(step)) {
                return;
            }
        }
    }

    private boolean isTold(Step step) {
        Optional<String> by = by(step.kind());
        if (by.isEmpty()) {
            return false;
        }
        LocalDate day = Hours.dayOf(last).plusDays(step.days());
        last = hours.after(last, ANY_DAY.contains(step.kind()) ? day : Hours.worked(day));
        if (step.kind().equals("PROVE")) {
            prove(by.get());
        }
        Optional<Note> told = write(by.get(), step.kind(), about(step.kind()), words.of(step));
        told.ifPresent(note -> remember(step.kind(), note));
        return told.isPresent();
    }

    /** Empty where nobody with an account could do it. */
    private Optional<String> by(String kind) {
        return switch (kind) {
            case "READ", "PLAN", "PROVE", "ASK_TIME" -> cast.mender(premises);
            case "TWIN" -> Optional.of(finding.finder());
            case "ORDER", "SERVE", "CREDIT", "CREDIT_ACT" -> Optional.of(words.issuer());
            default -> Optional.of(finding.reviewer());
        };
    }

    private Note about(String kind) {
        return switch (kind) {
            case "TWIN", "CREDIT" -> null;
            case "CREDIT_ACT" -> credit;
            default -> OF_THE_ORDER.contains(kind) ? order : hazard;
        };
    }

    private void remember(String kind, Note note) {
        switch (kind) {
            case "TWIN" -> twin = note;
            case "ORDER" -> order = note;
            case "CREDIT" -> credit = note;
            default -> {
                // others are not dealt with any further
            }
        }
    }

    /** By photos: its manager, who is there, takes two. */
    private void prove(String by) {
        photo(by, "after", false);
        if (by.equals("manager")) {
            photo(by, "wires", false);
        }
    }

    private void photo(String by, String which, boolean burnt) {
        Map<String, String> with =
                StoryWords.said(
                        "name",
                        texts.getProperty("life.photo." + which + ".name"),
                        "note",
                        texts.getProperty("life.photo." + which) + wording.place());
        if (burnt) {
            with.put("burnt", "true");
        }
        last = last.plus(PHOTO);
        write(by, "PHOTO", hazard, with);
    }

    private Optional<Note> write(String by, String kind, Note of, Map<String, String> with) {
        String named = kind.equals("TWIN") ? "REGISTER" : kind;
        Note and = kind.equals("MERGE") ? twin : null;
        return diary.write(new Note(last, cast.login(by), named, of, and, with));
    }
}
