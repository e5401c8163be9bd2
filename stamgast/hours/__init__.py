"""Who is there when: weekly availability, absences, the hosting rota."""
