package org.andian.portal.district;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;

import org.andian.portal.period.Revisions;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps each city's cells as GeoJSON until the districts change. */
@ApplicationScoped
class CellCache {

    private static final double FIVE_DECIMALS = 100_000;

    @Inject private DistrictTree tree;

    @Inject private Revisions revisions;

    private final Map<Long, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(long revision, String text) {}

    public String of(long cityId) {
        long revision = revisions.current("org");
        Kept present = kept.get(cityId);
        if (present == null || present.revision() != revision) {
            present = new Kept(revision, geoJson(Cells.of(counties(cityId))));
            kept.put(cityId, present);
        }
        return present.text();
    }

    private List<District> counties(long cityId) {
        return tree.valid().stream()
                .filter(district -> Long.valueOf(cityId).equals(district.parentId()))
                .toList();
    }

    private static String geoJson(List<Cells.Cell> cells) {
        JsonArrayBuilder features = Json.createArrayBuilder();
        cells.forEach(cell -> features.add(feature(cell)));
        return Json.createObjectBuilder()
                .add("type", "FeatureCollection")
                .add("features", features)
                .build()
                .toString();
    }

    private static JsonObjectBuilder feature(Cells.Cell cell) {
        District district = cell.district();
        JsonObjectBuilder properties =
                Json.createObjectBuilder().add("id", district.id()).add("name", district.name());
        if (district.code() != null) {
            properties.add("code", district.code());
        }
        JsonObjectBuilder geometry =
                Json.createObjectBuilder()
                        .add("type", "Polygon")
                        .add("coordinates", Json.createArrayBuilder().add(ring(cell.shape())));
        return Json.createObjectBuilder()
                .add("type", "Feature")
                .add("properties", properties)
                .add("geometry", geometry);
    }

    /** Cells are convex: one ring each. */
    private static JsonArrayBuilder ring(Geometry shape) {
        JsonArrayBuilder ring = Json.createArrayBuilder();
        for (Coordinate corner : shape.getCoordinates()) {
            ring.add(Json.createArrayBuilder().add(rounded(corner.x)).add(rounded(corner.y)));
        }
        return ring;
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * FIVE_DECIMALS) / FIVE_DECIMALS;
    }
}
