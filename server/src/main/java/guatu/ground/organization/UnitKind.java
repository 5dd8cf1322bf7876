package guatu.ground.organization;

/// Kinds of units 单位类别: counties and functional zones are places, the others do the work.
public enum UnitKind {
    GOVERNMENT, COUNTY, ZONE, DEPARTMENT, TOWNSHIP, OFFICE, ENTERPRISE;

    /// True for the county-level places where items happen and that have a tile.
    public boolean place() {
        return this == COUNTY || this == ZONE;
    }
}
