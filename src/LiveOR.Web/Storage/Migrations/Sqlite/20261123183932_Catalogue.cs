using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace LiveOR.Web.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Catalogue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Volumes",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ProcedureId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Slug = table.Column<string>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", nullable: false),
                    PlaybookId = table.Column<string>(type: "TEXT", nullable: false),
                    PlaybookTitle = table.Column<string>(type: "TEXT", nullable: false),
                    Specialty = table.Column<string>(type: "TEXT", nullable: false),
                    Rehearsal = table.Column<bool>(type: "INTEGER", nullable: false),
                    Stopped = table.Column<bool>(type: "INTEGER", nullable: false),
                    Complete = table.Column<bool>(type: "INTEGER", nullable: false),
                    Steps = table.Column<int>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: true),
                    ArchivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    OpenFrom = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Upto = table.Column<long>(type: "INTEGER", nullable: false),
                    Edition = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Volumes", x => x.Place);
                });

            migrationBuilder.CreateTable(
                name: "VolumeCodes",
                columns: table => new
                {
                    Place = table.Column<long>(type: "INTEGER", nullable: false),
                    System = table.Column<string>(type: "TEXT", nullable: false),
                    Code = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VolumeCodes", x => new { x.Place, x.System, x.Code });
                    table.ForeignKey(
                        name: "FK_VolumeCodes_Volumes_Place",
                        column: x => x.Place,
                        principalTable: "Volumes",
                        principalColumn: "Place",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Journal_Status",
                table: "Journal",
                columns: new[] { "ProcedureId", "Number" },
                filter: "\"Kind\" = 'Status'");

            migrationBuilder.CreateIndex(
                name: "IX_VolumeCodes_System_Code",
                table: "VolumeCodes",
                columns: new[] { "System", "Code" });

            migrationBuilder.CreateIndex(
                name: "IX_Volumes_ArchivedAt_Place",
                table: "Volumes",
                columns: new[] { "ArchivedAt", "Place" });

            migrationBuilder.CreateIndex(
                name: "IX_Volumes_PlaybookId",
                table: "Volumes",
                column: "PlaybookId");

            migrationBuilder.CreateIndex(
                name: "IX_Volumes_ProcedureId",
                table: "Volumes",
                column: "ProcedureId",
                unique: true);

            CatalogueIndex.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            CatalogueIndex.Drop(migrationBuilder);

            migrationBuilder.DropTable(
                name: "VolumeCodes");

            migrationBuilder.DropTable(
                name: "Volumes");

            migrationBuilder.DropIndex(
                name: "IX_Journal_Status",
                table: "Journal");
        }
    }
}
