namespace LiveOR.Rehearsal;

internal static class Marker;
