package org.andian.portal.district;

import org.andian.portal.refusal.Refusal;

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
            throw new Refusal(DistrictReason.DAY_MISSING);
        }
        name = DistrictEdit.checkedName(name);
        if (level == Level.COUNTY
                ? code == null || !COUNTY_CODE.matcher(code).matches()
                : code != null && !OTHER_CODE.matcher(code).matches()) {
            throw new Refusal(
                    level == Level.COUNTY ? DistrictReason.COUNTY_CODE : DistrictReason.OTHER_CODE);
        }
    }

    /** A code begins with that of the city or county above, as far as that one has a code. */
    void requireBelow(District parent) {
        if (!level.fitsBelow(parent.level())) {
            throw new Refusal(DistrictReason.LEVEL, parent.name());
        }
        if (code != null
                && parent.code() != null
                && !code.startsWith(
                        "city".equals(parent.level())
                                ? parent.code().substring(0, 4)
                                : parent.code())) {
            throw new Refusal(DistrictReason.CODE_PREFIX, code, parent.name(), parent.code());
        }
    }
}
