package org.andian.web.district;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.web.frame.CurrentUser;

import java.util.List;

/**
 * Districts to choose from, by what names one to a door: its code, or its name where it has none.
 */
@Named("districtChoice")
@RequestScoped
public class DistrictChoice {

    private static final String IDEOGRAPHIC_SPACE = "\u3000";

    @Inject private Districts districts;

    @Inject private CurrentUser user;

    private List<District> all;

    public List<District> getAll() {
        if (all == null) {
            all = districts.list(user.scope());
        }
        return all;
    }

    /** Those premises may lie in. */
    public List<District> getPlaces() {
        return getAll().stream().filter(district -> !"province".equals(district.level())).toList();
    }

    /** What {@code Districts.find} takes; zones have no GB/T 2260 code of their own. */
    public String keyOf(District district) {
        return district.code() == null ? district.name() : district.code();
    }

    /** Indented by its place in the tree. */
    public String labelOf(District district) {
        int depth = (int) district.path().chars().filter(c -> c == '/').count() - 3;
        return IDEOGRAPHIC_SPACE.repeat(Math.max(0, depth)) + district.name();
    }

    /** Null for a district outside the reach. */
    public String keyOf(long id) {
        return getAll().stream()
                .filter(district -> district.id() == id)
                .findFirst()
                .map(this::keyOf)
                .orElse(null);
    }
}
