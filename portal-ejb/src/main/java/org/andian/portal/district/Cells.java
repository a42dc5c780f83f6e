package org.andian.portal.district;

import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.util.AffineTransformation;
import org.locationtech.jts.triangulate.VoronoiDiagramBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Schematic cells: the Voronoi diagram of the districts' points inside their buffered convex hull.
 * Longitudes are shortened by the cosine of the latitude meanwhile, so that "nearer" means on the
 * ground what it says. No boundary of any authority is drawn.
 */
final class Cells {

    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private static final double MARGIN = 0.18;
    private static final double LEAST_MARGIN_DEGREES = 0.1;

    /**
     * @param shape polygon in WGS-84 degrees
     */
    record Cell(District district, Geometry shape) {}

    private Cells() {}

    /** Districts without a point, or at the very point of another, have no cell. */
    static List<Cell> of(List<District> districts) {
        List<District> placed =
                districts.stream().filter(d -> d.lon() != null && d.lat() != null).toList();
        if (placed.isEmpty()) {
            return List.of();
        }
        double shortening =
                Math.cos(
                        Math.toRadians(
                                placed.stream()
                                        .mapToDouble(District::lat)
                                        .average()
                                        .orElseThrow()));
        Map<Coordinate, District> sites =
                placed.stream()
                        .collect(
                                Collectors.toMap(
                                        d -> new Coordinate(d.lon() * shortening, d.lat()),
                                        Function.identity(),
                                        (one, other) -> one));
        AffineTransformation back = AffineTransformation.scaleInstance(1 / shortening, 1);
        return shapes(sites).stream()
                .map(cell -> new Cell(cell.district(), back.transform(cell.shape())))
                .toList();
    }

    private static List<Cell> shapes(Map<Coordinate, District> sites) {
        Geometry hull = hull(sites);
        if (sites.size() == 1) {
            return List.of(new Cell(sites.values().iterator().next(), hull));
        }
        VoronoiDiagramBuilder voronoi = new VoronoiDiagramBuilder();
        voronoi.setSites(sites.keySet());
        voronoi.setClipEnvelope(hull.getEnvelopeInternal());
        Geometry diagram = voronoi.getDiagram(GEOMETRY);
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < diagram.getNumGeometries(); i++) {
            Geometry cell = diagram.getGeometryN(i);
            cells.add(
                    new Cell(sites.get((Coordinate) cell.getUserData()), cell.intersection(hull)));
        }
        return cells;
    }

    private static Geometry hull(Map<Coordinate, District> sites) {
        Geometry hull =
                GEOMETRY.createMultiPointFromCoords(sites.keySet().toArray(Coordinate[]::new))
                        .convexHull();
        double width =
                Math.max(
                        hull.getEnvelopeInternal().getWidth(),
                        hull.getEnvelopeInternal().getHeight());
        return hull.buffer(Math.max(width * MARGIN, LEAST_MARGIN_DEGREES));
    }
}
