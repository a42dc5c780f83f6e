package org.andian.portal.district;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;

import java.util.List;
import java.util.stream.IntStream;

class CellsTest {

    /** The 13 county-level districts of Yuncheng. */
    private static final double[][] POINTS = {
        {110.9925, 35.0159},
        {110.769, 35.1449},
        {110.8325, 35.4157},
        {111.2187, 35.357},
        {110.9776, 35.6043},
        {111.2187, 35.6165},
        {111.5622, 35.4916},
        {111.6704, 35.2979},
        {111.2144, 35.142},
        {111.1881, 34.8302},
        {110.689, 34.6948},
        {110.442, 34.8679},
        {110.7065, 35.5967}
    };

    private final List<District> districts =
            IntStream.range(0, POINTS.length)
                    .mapToObj(i -> district(i, POINTS[i][0], POINTS[i][1]))
                    .toList();
    private final List<Cells.Cell> cells = Cells.of(districts);

    @Test
    void everyDistrictHasACellAroundItsPoint() {
        assertEquals(districts.size(), cells.size());
        for (Cells.Cell cell : cells) {
            assertTrue(
                    cell.shape()
                            .contains(
                                    new GeometryFactory()
                                            .createPoint(
                                                    new Coordinate(
                                                            cell.district().lon(),
                                                            cell.district().lat()))),
                    cell.district().name());
            assertEquals("Polygon", cell.shape().getGeometryType());
        }
    }

    @Test
    void cellsCoverTheHullAndDoNotOverlap() {
        Geometry union =
                cells.stream().map(Cells.Cell::shape).reduce(Geometry::union).orElseThrow();
        double sum = cells.stream().mapToDouble(cell -> cell.shape().getArea()).sum();
        assertEquals(union.getArea(), sum, union.getArea() * 1e-9);
        assertEquals("Polygon", union.getGeometryType());
        assertEquals(union.convexHull().getArea(), union.getArea(), union.getArea() * 1e-9);
    }

    @Test
    void districtsWithoutAPointAreLeftOut() {
        assertEquals(List.of(), Cells.of(List.of(district(1, null, null))));
    }

    @Test
    void oneOrTwoDistrictsHaveCellsToo() {
        assertEquals(1, Cells.of(districts.subList(0, 1)).size());
        assertEquals(2, Cells.of(districts.subList(0, 2)).size());
    }

    private static District district(long id, Double lon, Double lat) {
        return new District(
                id, null, "district " + id, 1L, "county", "/1/" + id + "/", lon, lat, null, null);
    }
}
