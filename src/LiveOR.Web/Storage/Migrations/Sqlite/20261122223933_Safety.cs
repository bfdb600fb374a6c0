using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveOR.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Safety : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Safeguards",
                table: "Procedures",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Checks",
                table: "Photos",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<bool>(
                name: "Graphic",
                table: "Photos",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Reading",
                table: "Photos",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Dismissals",
                table: "Drafts",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "HeldBy",
                table: "Drafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Audit",
                columns: table => new
                {
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Action = table.Column<string>(type: "TEXT", nullable: false),
                    Target = table.Column<string>(type: "TEXT", nullable: true),
                    Detail = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "KnownIdentifiers",
                columns: table => new
                {
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<int>(type: "INTEGER", nullable: false),
                    Digest = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_KnownIdentifiers", x => new { x.ProcedureId, x.Item, x.Digest });
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_ProcedureId_Number",
                table: "Audit",
                columns: new[] { "ProcedureId", "Number" });

            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Audit_is_never_changed" BEFORE UPDATE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit record is append-only.'); END;
                """);
            migrationBuilder.Sql(
                """
                CREATE TRIGGER "Audit_is_never_deleted" BEFORE DELETE ON "Audit"
                BEGIN SELECT RAISE(ABORT, 'The audit record is append-only.'); END;
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit");

            migrationBuilder.DropTable(
                name: "KnownIdentifiers");

            migrationBuilder.DropColumn(
                name: "Safeguards",
                table: "Procedures");

            migrationBuilder.DropColumn(
                name: "Checks",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Graphic",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Reading",
                table: "Photos");

            migrationBuilder.DropColumn(
                name: "Dismissals",
                table: "Drafts");

            migrationBuilder.DropColumn(
                name: "HeldBy",
                table: "Drafts");
        }
    }
}
