package org.andian.portal.setting;

import org.andian.portal.refusal.Refusal;

import java.util.Objects;

/**
 * A key: what may be set under a name. The value is a whole number within a range, yes or no, or a
 * text; rooms read it typed, people write it as text.
 */
public final class Setting<T> {

    private static final String YES = "1";
    private static final String NO = "0";
    private static final int LONGEST_TEXT = 1000;

    /** How a value is written. */
    public enum Kind {
        /** digits within a range */
        WHOLE,
        /** 1 or 0 */
        FLAG,
        TEXT
    }

    private interface Reader<T> {
        T read(String written);
    }

    private final String name;
    private final Kind kind;
    private final Unit unit;
    private final T usual;
    private final int least;
    private final int most;
    private final Owner keeper;
    private final String page;
    private final boolean secret;
    private final Reader<T> reader;

    private Setting(Setting<T> like, Owner keeper, String page, boolean secret) {
        this.name = like.name;
        this.kind = like.kind;
        this.unit = like.unit;
        this.usual = like.usual;
        this.least = like.least;
        this.most = like.most;
        this.reader = like.reader;
        this.keeper = keeper;
        this.page = page;
        this.secret = secret;
    }

    private Setting(
            String name, Kind kind, Unit unit, T usual, int least, int most, Reader<T> reader) {
        this.name = Objects.requireNonNull(name, "name");
        this.kind = kind;
        this.unit = unit;
        this.usual = usual;
        this.least = least;
        this.most = most;
        this.reader = reader;
        this.keeper = Owner.SYSTEM_ADMINISTRATOR;
        this.page = null;
        this.secret = false;
    }

    /** A whole number from least to most, both inclusive. */
    public static Setting<Integer> whole(String name, Unit unit, int usual, int least, int most) {
        if (usual < least || usual > most) {
            throw new IllegalArgumentException(name + ": the default lies outside its range");
        }
        return new Setting<>(name, Kind.WHOLE, unit, usual, least, most, Integer::valueOf);
    }

    public static Setting<Boolean> flag(String name, boolean usual) {
        return new Setting<>(name, Kind.FLAG, Unit.NONE, usual, 0, 1, YES::equals);
    }

    /** A text of at most 1000 characters, by default empty. */
    public static Setting<String> text(String name) {
        return new Setting<>(name, Kind.TEXT, Unit.NONE, "", 0, LONGEST_TEXT, text -> text);
    }

    public Setting<T> keptBy(Owner whose) {
        return new Setting<>(this, whose, page, secret);
    }

    /**
     * Set on a page of its own, together with what belongs to it.
     *
     * @param path such as {@code /notification/delivery.xhtml}
     */
    public Setting<T> onPage(String path) {
        return new Setting<>(this, keeper, path, secret);
    }

    /** Never shown, nor kept in the history: only whether there is one. */
    public Setting<T> asSecret() {
        return new Setting<>(this, keeper, page, true);
    }

    /**
     * What was stored, as the room reads it. A value that cannot be one, as an older version or a
     * hand in the database may have left it, does not stop the portal: the default holds.
     */
    T read(String stored) {
        return stored == null || !isPossible(stored) ? usual : reader.read(stored);
    }

    /**
     * What a person wrote, as it is stored.
     *
     * @throws Refusal when it cannot be a value of this setting
     */
    String checked(String written) {
        String text = written == null ? "" : written.strip();
        if (isPossible(text)) {
            return kind == Kind.WHOLE ? Integer.toString(Integer.parseInt(text)) : text;
        }
        throw switch (kind) {
            case WHOLE -> new Refusal(SettingReason.OUT_OF_RANGE, name, least, most);
            case FLAG -> new Refusal(SettingReason.NOT_YES_OR_NO, name);
            case TEXT -> new Refusal(SettingReason.TOO_LONG, name, most);
        };
    }

    String write(T value) {
        return value instanceof Boolean flag ? flag ? YES : NO : value.toString();
    }

    private boolean isPossible(String text) {
        return switch (kind) {
            case WHOLE -> text.matches("-?[0-9]{1,9}") && isWithin(Integer.parseInt(text));
            case FLAG -> text.equals(YES) || text.equals(NO);
            case TEXT -> text.length() <= most;
        };
    }

    private boolean isWithin(int value) {
        return value >= least && value <= most;
    }

    public String name() {
        return name;
    }

    public Kind kind() {
        return kind;
    }

    public Unit unit() {
        return unit;
    }

    public T usual() {
        return usual;
    }

    /** The default as it would be stored; empty for a text. */
    public String usualText() {
        return write(usual);
    }

    public int least() {
        return least;
    }

    public int most() {
        return most;
    }

    public Owner keeper() {
        return keeper;
    }

    /** The page where it is set, null when it is set on the page of all settings. */
    public String page() {
        return page;
    }

    public boolean isSecret() {
        return secret;
    }

    @Override
    public String toString() {
        return name;
    }
}
