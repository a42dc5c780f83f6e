package org.andian.portal.assessment.rule;

import org.andian.portal.refusal.Refusal;
import org.andian.portal.text.PlainText;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * How points are made of what was counted: numbers with at most six decimals, the names of {@link
 * FormulaVariable}, {@code + - * /}, comparisons (1 where they hold, else 0), {@code && ||},
 * brackets, {@code min max floor ceiling abs}, and {@code if(condition, then, otherwise)}. It
 * cannot do anything but reckon. Equal when it is written alike.
 */
public final class Formula {

    public static final int LONGEST = 200;

    /** Names and signs as offices write them, with what they stand for. */
    private static final Properties WRITTEN = written();

    private static final Pattern WORD =
            Pattern.compile("[\\p{IsAlphabetic}_][\\p{Alnum}\\p{IsAlphabetic}_]*|[^\\p{ASCII}]");

    private static final String TIMES = "\u00d7";

    private final String text;
    private final FormulaTerm term;
    private final Set<FormulaVariable> named;

    private Formula(String text, FormulaTerm term, Set<FormulaVariable> named) {
        this.text = text;
        this.term = term;
        this.named = Set.copyOf(named);
    }

    /**
     * @param written with the names of either language, and signs of full width
     * @throws Refusal FORMULA_LENGTH, FORMULA, FORMULA_WORD
     */
    public static Formula of(String written) {
        String folded = PlainText.folded(written);
        if (folded == null || folded.isEmpty() || folded.length() > LONGEST) {
            throw new Refusal(AssessmentReason.FORMULA_LENGTH, LONGEST);
        }
        String plain = WORD.matcher(folded).replaceAll(Formula::plain);
        if (plain.length() > LONGEST) { // as it is kept, the names are longer
            throw new Refusal(AssessmentReason.FORMULA_LENGTH, LONGEST);
        }
        FormulaReader reader = new FormulaReader();
        FormulaTerm term = reader.read(plain);
        return new Formula(plain, term, reader.named());
    }

    private static String plain(MatchResult word) {
        return WRITTEN.getProperty(word.group(), word.group());
    }

    /** With the names as they are kept. */
    public String text() {
        return text;
    }

    /** For people: with the names of their language, and the sign they multiply by. */
    public String inWords(Function<FormulaVariable, String> names) {
        return WORD.matcher(text)
                .replaceAll(
                        word -> FormulaVariable.of(word.group()).map(names).orElse(word.group()))
                .replace("*", TIMES);
    }

    public boolean names(FormulaVariable variable) {
        return named.contains(variable);
    }

    /** Null where it cannot be reckoned. */
    BigDecimal value(FormulaInput input) {
        return term.value(input);
    }

    private static Properties written() {
        Properties names = new Properties();
        try (Reader reader =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Formula.class.getResourceAsStream("written.properties")),
                        StandardCharsets.UTF_8)) {
            names.load(reader);
            return names;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("written.properties", unreadable);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Formula formula && formula.text.equals(text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
