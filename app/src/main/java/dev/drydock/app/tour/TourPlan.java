package dev.drydock.app.tour;

import dev.drydock.app.nav.Destination;

/// What a tour does with the database it is given.
///
/// @param sql the statement to run
/// @param rows how the result's caption begins
/// @param table the table to look at
/// @param detail a heading of that table's page
public record TourPlan(String sql, String rows, Destination.ObjectPath table, String detail) {
    /// Over the demo's harbour.
    public static final TourPlan HARBOUR =
            new TourPlan("""
                -- Large ships of the last months, the longest stay first
                select pc.id, s.name as ship, s.flag, pc.status, pc.ata, pc.turnaround, s.particulars
                from harbour.port_calls pc
                join harbour.ships s on s.id = pc.ship_id
                where s.gross_tonnage > 20000 and pc.ata is not null
                order by pc.turnaround desc nulls last, pc.id
                limit 5000;
                """, "5,000 rows", new Destination.ObjectPath("harbour", "port_calls"), "Referenced by");
}
