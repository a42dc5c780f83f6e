package org.andian.portal.bulk;

import org.andian.portal.district.District;
import org.andian.portal.district.Districts;
import org.andian.portal.scope.Grant;
import org.andian.portal.scope.Role;
import org.andian.portal.scope.Scope;
import org.andian.portal.text.PlainText;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The districts that one caller may name, and whether a premises there lies in its reach. */
final class Places {

    private static final Set<String> TOO_LARGE = Set.of("province", "country");

    private final Scope scope;
    private final Districts districts;
    private final Named<District> within;
    private final Map<Long, District> byId;
    private final Map<String, Optional<District>> lookedUp = new HashMap<>();

    Places(Scope scope, Districts districts) {
        this.scope = scope;
        this.districts = districts;
        List<District> all = districts.list(scope);
        within = new Named<>(all, District::code, district -> List.of(district.name()));
        byId = all.stream().collect(Collectors.toMap(District::id, Function.identity()));
    }

    /** Also by a code that was withdrawn, which means the district that follows it. */
    District find(Examined row, String field) {
        String text = row.text(field);
        if (text == null) {
            return null;
        }
        Optional<District> other =
                within.names(text)
                        ? Optional.empty()
                        : lookedUp.computeIfAbsent(PlainText.folded(text), districts::find);
        if (other.isEmpty()) {
            return within.find(row, field);
        }
        if (TOO_LARGE.contains(other.get().level()) || !byId.containsKey(other.get().id())) {
            row.wrong(field, CellFault.OUTSIDE);
        }
        return other.get();
    }

    /** How registers name a district: by its code, or by its name where it has none. */
    static String code(District district) {
        return district.code() == null ? district.name() : district.code();
    }

    boolean reaches(Predicate<Role> right, District district, String venueGroup) {
        return scope.grants().stream()
                .filter(Grant::seesBusiness)
                .filter(grant -> right.test(grant.role()))
                .anyMatch(grant -> covers(grant, district, venueGroup));
    }

    private static boolean covers(Grant grant, District district, String venueGroup) {
        return (grant.districtPath() == null || district.path().startsWith(grant.districtPath()))
                && (grant.industries().isEmpty() || grant.industries().contains(venueGroup))
                && grant.premisesId() == null
                && grant.providerId() == null;
    }
}
