package org.andian.portal.district;

import org.andian.portal.district.Refusal.Reason;

import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A district to add.
 *
 * @param code six digits of GB/T 2260 for a county; for a zone, township or grid null, or 6 to 12
 *     digits where one was given
 * @param validFrom its first day
 */
public record NewDistrict(
        long parentId, Level level, String name, String code, LocalDate validFrom) {

    private static final Pattern COUNTY_CODE = Pattern.compile("\\d{6}");
    private static final Pattern OTHER_CODE = Pattern.compile("\\d{6,12}");

    /** What may be added, and below what. */
    public enum Level {
        COUNTY("city"),
        ZONE("city"),
        TOWNSHIP("county zone"),
        GRID("county zone township");

        private final String parents;

        Level(String parents) {
            this.parents = parents;
        }

        boolean fitsBelow(String level) {
            return (" " + parents + " ").contains(" " + level + " ");
        }
    }

    public NewDistrict {
        Objects.requireNonNull(level, "level");
        if (validFrom == null) {
            throw new Refusal(Reason.DAYS, "Give the day from which the district is valid.");
        }
        name = DistrictEdit.checkedName(name);
        if (level == Level.COUNTY
                ? code == null || !COUNTY_CODE.matcher(code).matches()
                : code != null && !OTHER_CODE.matcher(code).matches()) {
            throw new Refusal(
                    Reason.DISTRICT_CODE,
                    level == Level.COUNTY
                            ? "A county has a code of six digits (GB/T 2260)."
                            : "A district's code has 6 to 12 digits; leave it empty where none was"
                                    + " given.");
        }
    }

    /** A code begins with that of the city or county above, as far as that one has a code. */
    void requireBelow(District parent) {
        if (!level.fitsBelow(parent.level())) {
            throw new Refusal(
                    Reason.DISTRICT_LEVEL,
                    "Choose another district above: "
                            + parent.name()
                            + " cannot hold one of this level.");
        }
        if (code != null
                && parent.code() != null
                && !code.startsWith(
                        "city".equals(parent.level())
                                ? parent.code().substring(0, 4)
                                : parent.code())) {
            throw new Refusal(
                    Reason.DISTRICT_CODE,
                    "The code "
                            + code
                            + " does not begin like that of "
                            + parent.name()
                            + " ("
                            + parent.code()
                            + "); check it.");
        }
    }
}
