"""What Rowcrew brings along: samples, the practice shop, icons, translations, help."""
