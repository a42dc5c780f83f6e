package org.andian.launcher.simulate.life;

import org.andian.launcher.simulate.population.Csv;
import org.andian.launcher.simulate.population.Draw;
import org.andian.launcher.simulate.population.Population;
import org.andian.launcher.simulate.population.Population.Premises;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * Makes the life of two months, city by city, has the figures of its days counted anew, and has
 * each city publish those of the last month.
 */
public final class LifePlan {

    /** The first acts of all lie so many days back. */
    private static final int DAYS = 63;

    private static final int COUNTED_AT_ONCE = 2;
    private static final int PUBLISHED_DAYS = 30;
    private static final String COUNTING = "demo-system";

    private LifePlan() {}

    /**
     * @param until the present: all acts lie before it, or have no moment of their own
     */
    public static List<LifeAct> of(Population population, long seed, Instant until) {
        Diary diary = new Diary(until);
        Hours hours = new Hours(until, new Draw(seed));
        List<String> cities =
                population.premises().stream().map(Premises::city).distinct().toList();
        List<Cast> casts = cities.stream().map(city -> new Cast(population, city)).toList();
        int turn = 0;
        for (Cast cast : casts) {
            new Chronicle(cast, hours, diary).write();
            tell(cast, hours, diary, turn++);
        }
        for (int first = DAYS; first > 0; first -= COUNTED_AT_ONCE) {
            recount(diary, hours, first);
        }
        casts.forEach(cast -> publish(cast, hours, diary));
        return diary.acts();
    }

    /** Once the days are counted: the figures of the last month. */
    private static void publish(Cast cast, Hours hours, Diary diary) {
        Properties texts = Csv.texts();
        diary.write(
                new Note(
                        null,
                        cast.login("office"),
                        "PUBLISH",
                        null,
                        null,
                        Map.of(
                                "mark",
                                texts.getProperty("life.PUBLISH.mark"),
                                "title",
                                texts.getProperty("life.PUBLISH.title"),
                                "words",
                                texts.getProperty("life.PUBLISH.words"),
                                "first",
                                hours.daysAgo(PUBLISHED_DAYS).toString(),
                                "last",
                                hours.daysAgo(1).toString())));
    }

    /** The same hazards in each city, but other words for each. */
    private static void tell(Cast cast, Hours hours, Diary diary, int turn) {
        Properties texts = Csv.texts();
        List<Wording> wordings = Wording.all();
        boolean pictured = true;
        for (List<String> row : Csv.rows("life-hazards.csv")) {
            Finding finding = Finding.of(row);
            Wording wording = wordings.get((finding.words() + turn) % wordings.size());
            new Story(cast, hours, diary, texts, finding, wording).tell(pictured);
            pictured = !pictured;
        }
    }

    /** Days by their dates: whoever is interrupted may come back on another day. */
    private static void recount(Diary diary, Hours hours, int first) {
        int last = Math.max(0, first - COUNTED_AT_ONCE + 1);
        diary.write(
                new Note(
                        null,
                        COUNTING,
                        "RECOUNT",
                        null,
                        null,
                        Map.of(
                                "first",
                                hours.daysAgo(first).toString(),
                                "last",
                                hours.daysAgo(last).toString())));
    }
}
