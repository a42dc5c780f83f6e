package org.andian.portal.org;

import jakarta.ejb.Stateless;
import java.util.List;
import java.util.Optional;
import org.andian.portal.identity.Scope;

/** Door: districts, departments, venue groups and the installation's city. */
@Stateless
public class Districts {

    /** The city this installation serves; empty until set-up has chosen one. In the demo all four reference cities are served. */
    public Optional<District> city() {
        throw new UnsupportedOperationException();
    }

    public void chooseCity(Scope scope, String districtCode) {
        throw new UnsupportedOperationException();
    }

    /** Districts valid today inside the caller's reach (the districts themselves are public; the list says where the caller works). */
    public List<District> list(Scope scope) {
        throw new UnsupportedOperationException();
    }

    public List<District> cities() {
        throw new UnsupportedOperationException();
    }

    public List<VenueGroup> venueGroups() {
        throw new UnsupportedOperationException();
    }

    /**
     * Schematic cells (Voronoi of the districts' points inside a buffered hull), GeoJSON FeatureCollection as text,
     * feature properties {@code id, code, name}; districts without a point are left out.
     */
    public String cells(long cityId) {
        throw new UnsupportedOperationException();
    }
}
