GRANT SELECT, INSERT, UPDATE, DELETE ON held_file, held_file_part TO svu_app;
