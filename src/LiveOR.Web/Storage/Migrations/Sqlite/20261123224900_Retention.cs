using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveOR.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Retention : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Deletions",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    ConfirmedBy = table.Column<string>(type: "TEXT", nullable: false),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Place = table.Column<long>(type: "INTEGER", nullable: true),
                    Found = table.Column<string>(type: "TEXT", nullable: false),
                    ProvedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    Report = table.Column<string>(type: "TEXT", nullable: true),
                    Digest = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deletions", x => x.ProcedureId);
                });

            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Deletions_are_never_changed" BEFORE UPDATE ON "Deletions" WHEN OLD."Report" IS NOT NULL
                BEGIN SELECT RAISE(ABORT, 'The report of a deletion is final.'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Deletions_are_never_deleted" BEFORE DELETE ON "Deletions"
                BEGIN SELECT RAISE(ABORT, 'The report of a deletion is final.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Deletions");
        }
    }
}
